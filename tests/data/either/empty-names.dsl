workspace "" "" {
  model {
    a = softwareSystem ""
  }
}
