UPDATE sqlite_schema SET sql = replace(sql, 'text TEXT NOT NULL', 'text TEXT NOT NULL DEFAULT (hex(zeroblob(1000000)))') WHERE name = 'note';
