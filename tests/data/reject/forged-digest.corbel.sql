UPDATE meta SET value = '00' WHERE key = 'digest';
