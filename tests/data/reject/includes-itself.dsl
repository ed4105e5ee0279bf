workspace {
  model {
    !include includes-itself.dsl
  }
}
