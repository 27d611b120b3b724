"""The practice force: a control room simulated call by call, whose true causes are therefore known."""
