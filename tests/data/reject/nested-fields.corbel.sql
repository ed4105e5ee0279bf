UPDATE element SET fields = '{"properties":' || replace(hex(zeroblob(5000)), '00', '[') || '}' WHERE id = 'web';
