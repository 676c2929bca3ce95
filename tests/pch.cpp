// Carries the precompiled ATen header for the tests.
