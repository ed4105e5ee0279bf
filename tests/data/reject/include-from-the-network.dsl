workspace {
  model {
    !include https://example.org/model.dsl
  }
}
