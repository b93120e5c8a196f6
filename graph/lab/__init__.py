"""How the language parts are taught and measured; nothing at run time imports it."""
