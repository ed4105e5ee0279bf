UPDATE note SET text = hex(zeroblob(4000000));
