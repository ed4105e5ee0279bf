UPDATE sqlite_schema SET sql = replace(sql, 'name TEXT NOT NULL', 'name TEXT AS (id)') WHERE name = 'view';
