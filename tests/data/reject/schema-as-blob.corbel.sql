UPDATE sqlite_schema SET sql = x'00' WHERE name = 'note';
