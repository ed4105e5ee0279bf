UPDATE element SET position = -1 WHERE id = 'crew';
