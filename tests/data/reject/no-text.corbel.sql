UPDATE design SET name = CAST(x'41ff42' AS TEXT);
