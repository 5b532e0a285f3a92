"""The functions of Excel: DONE_KPI and its kin, one-liners over scoring and api."""
