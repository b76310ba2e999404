import DudaoCLI
