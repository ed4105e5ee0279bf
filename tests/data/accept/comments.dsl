/* block
   comment */
workspace "Commented" { // line
  # hash
  model {
    a = softwareSystem "A, with \"quotes\""
  }
}
