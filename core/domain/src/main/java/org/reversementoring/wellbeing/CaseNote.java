package org.reversementoring.wellbeing;

import java.time.Instant;
import org.reversementoring.confidentiality.SealedText;
import org.reversementoring.people.PersonId;

/** A step that a contact proposed, under the case's key: the person who asked reads it too. */
public record CaseNote(Instant at, PersonId author, SealedText text) {}
