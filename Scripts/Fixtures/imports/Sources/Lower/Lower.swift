public import struct Upper.Thing
