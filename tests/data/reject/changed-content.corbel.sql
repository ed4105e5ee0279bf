UPDATE design SET name = 'other';
