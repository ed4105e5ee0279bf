UPDATE element SET design = 9223372036854775807 WHERE id = 'crew' AND design = 0;
