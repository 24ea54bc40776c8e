"""Exports of newspaper databases: Nexis, Factiva, ProQuest and Europresse."""
