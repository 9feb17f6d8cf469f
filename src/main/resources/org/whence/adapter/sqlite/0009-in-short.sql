-- What lists and the time line ask of examinations, without the rest of them. All of it follows from their JSON.

-- A list reads this alone.
CREATE INDEX examination_in_short ON examination (
    media, sender, version, status, reason, type, kind, width, height, duration_ms
);

-- The times and places that files state. Those that state none have no row.
CREATE TABLE stated (
    examination INTEGER PRIMARY KEY REFERENCES examination (id) ON DELETE CASCADE,
    facts TEXT NOT NULL,
    methods TEXT NOT NULL -- the fields that say how a position came about, an array
) STRICT;

INSERT INTO stated (examination, facts, methods)
SELECT
    id,
    json_extract(json, '$.facts'),
    CASE WHEN json_array_length(json, '$.facts.places') > 0 THEN (
        SELECT json_group_array(json(field.value))
        FROM json_each(examination.json, '$.metadata') AS field
        WHERE field.value ->> 'name' = 'GPSProcessingMethod')
    ELSE '[]' END
FROM examination
WHERE json_array_length(json, '$.facts.places') > 0 OR json_array_length(json, '$.facts.captured') > 0;
