-- Bytes kept on disk (or in an object store) under their digest; the model stands in prisma/models/files.prisma.
CREATE TABLE stored_file (
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT stored_file_pkey PRIMARY KEY (sha256),
    CONSTRAINT stored_file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT stored_file_size_bytes_check CHECK (size_bytes > 0)
);

-- What a digest names can't change; two uploads of the same bytes share one row.
CREATE TRIGGER stored_file_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON stored_file EXECUTE FUNCTION never_changes();
