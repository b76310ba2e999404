// A folder of tests that no manifest names.
