systemLandscape "Landscape" {
    include *
}
