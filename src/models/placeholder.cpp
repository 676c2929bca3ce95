// Removed with the first model.
