# The people, in a file of their own.
buyer = person "Buyer" "Buys." "Customer"
