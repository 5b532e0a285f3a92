"""The dossier of one candidate: everything that an organisation knows of a path, for the talk."""
