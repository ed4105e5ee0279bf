PRAGMA user_version = 99;
UPDATE meta SET value = 'Corbel 9.9' WHERE key = 'needs';
