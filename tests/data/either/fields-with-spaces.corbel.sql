UPDATE element SET fields = ' ' || fields;
