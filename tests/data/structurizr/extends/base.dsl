workspace "Base" {
    model {
        user = person "User"
        shop = softwareSystem "Shop" {
            web = container "Web"
        }
        user -> web "Uses"
    }
}
