workspace extends base.json {
    model {
        shop = !element "SoftwareSystem://Shop" {
            db = container "Database" "" "MySQL"
        }
        web = !element "Container://Shop.Web"
        user -> web "Uses"
        web -> db "Reads from"
    }
}
