CREATE INDEX bad ON element(id);
