workspace {
  model {
    u = person "User"
    s = softwareSystem "System"
    u -> s "Uses"
  }
}
