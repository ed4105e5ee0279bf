UPDATE element SET position = 99 WHERE id = 'crew';
