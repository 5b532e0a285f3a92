"""The Excel side as text: VBA, ribbon, and how they become an .xlsm and an .xlam."""
