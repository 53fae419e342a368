"""Pure pixel functions: no database, no network. Pictures are sRGB, 8 bit, straight alpha."""
