workspace extends base.dsl {
    name "Child"
    model {
        !ref SHOP {
            db = container "Database" "" "MySQL"
        }
        web -> db "Stores orders in"
    }
}
