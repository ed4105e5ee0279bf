workspace {
  !docs docs
  !script groovy {
    println 1
  }
  model {
    a = softwareSystem "A"
  }
}
