"""Register returning households, check conditions and write reintegration plans, offline."""
