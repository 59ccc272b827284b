-- What became of the problems that last year's report named.
CREATE TABLE problem_answer (
    report_id UUID NOT NULL,
    problem TEXT NOT NULL,
    answer TEXT NOT NULL,
    is_dismissed BOOLEAN NOT NULL,
    answered_by UUID NOT NULL,
    answered_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT problem_answer_pkey PRIMARY KEY (report_id,problem)
);

ALTER TABLE problem_answer ADD CONSTRAINT problem_answer_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE problem_answer ADD CONSTRAINT problem_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Guards ------------------------------------------------------------------------------------------------------

ALTER TABLE problem_answer ADD CONSTRAINT problem_answer_length CHECK (length(problem) BETWEEN 1 AND 300 AND length(answer) <= 1000);
-- Answered, or dismissed: a row that says neither would look like an answer.
ALTER TABLE problem_answer ADD CONSTRAINT problem_answer_says_something CHECK (is_dismissed OR length(btrim(answer)) > 0);
CREATE TRIGGER problem_answer_only_in_draft BEFORE INSERT OR UPDATE OR DELETE ON problem_answer FOR EACH ROW EXECUTE FUNCTION only_in_draft();
