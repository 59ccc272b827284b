-- A month that is handed in keeps its figures; one that is closed changes by being opened again with a reason, and by nothing else.
CREATE FUNCTION guard_monthly_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.agency_id, OLD.section_id, OLD.year, OLD.month)
    IS DISTINCT FROM (NEW.id, NEW.agency_id, NEW.section_id, NEW.year, NEW.month) THEN
    RAISE EXCEPTION 'monthly return %: it stays where it is', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'accepted' AND (NEW.state <> 'open' OR length(btrim(coalesce(NEW.reason, ''))) = 0) THEN
    RAISE EXCEPTION 'monthly return % is closed: it opens with a reason', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER monthly_return_guard BEFORE UPDATE ON monthly_return FOR EACH ROW EXECUTE FUNCTION guard_monthly_return();
CREATE TRIGGER monthly_return_never_goes BEFORE DELETE OR TRUNCATE ON monthly_return EXECUTE FUNCTION never_changes();

CREATE FUNCTION metric_value_only_while_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current_state text;
BEGIN
  SELECT state INTO current_state FROM monthly_return
    WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.return_id ELSE NEW.return_id END FOR SHARE;
  IF current_state IS DISTINCT FROM 'open' OR (TG_OP = 'UPDATE' AND OLD.return_id <> NEW.return_id) THEN
    RAISE EXCEPTION 'declared figures change only while the month is open' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END;
$$;
CREATE TRIGGER metric_value_while_open BEFORE INSERT OR UPDATE OR DELETE ON metric_value FOR EACH ROW EXECUTE FUNCTION metric_value_only_while_open();
