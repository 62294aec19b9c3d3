"""Railhead's core: front matter in, findings, views and exports out. It knows no site builder."""
