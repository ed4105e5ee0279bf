workspace {
  model {
    a = softwareSystem "A"
    a -> ghost "Uses"
  }
}
