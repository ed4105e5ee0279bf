DROP TABLE import_relation;
CREATE VIEW import_relation AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n)
SELECT 0 AS design, 0 AS import, i AS position, 'a' AS id FROM n;
