-- The content identifier that picture and film of one Live Photo share, in upper case, as the examination's fields have it.

ALTER TABLE examination ADD COLUMN content_identifier TEXT;

UPDATE examination SET content_identifier = (
    SELECT upper(trim(field.value ->> 'raw'))
    FROM json_each(examination.json, '$.metadata') AS field
    WHERE (field.value ->> 'group') || ':' || (field.value ->> 'name')
        IN ('Apple:MediaGroupUUID', 'Apple:ContentIdentifier', 'Keys:ContentIdentifier')
    AND trim(field.value ->> 'raw') <> ''
    LIMIT 1)
WHERE instr(json, 'MediaGroupUUID') > 0 OR instr(json, 'ContentIdentifier') > 0;

CREATE INDEX examination_by_content_identifier ON examination (content_identifier)
WHERE content_identifier IS NOT NULL;
