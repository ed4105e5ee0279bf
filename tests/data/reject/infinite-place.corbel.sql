UPDATE placement SET x = 9e999;
