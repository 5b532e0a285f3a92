"""Pages to print: letters and forms of a candidate, blank checklists, vacancies, companies."""
