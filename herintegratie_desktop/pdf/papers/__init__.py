"""What goes with the plan: a leaflet, the findings, an amendment, letters, copies for others."""
