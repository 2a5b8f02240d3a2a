package org.reversementoring.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The id is the person's. */
@Entity
@Table(name = "channel_choice")
class ChannelChoiceRow extends DocumentRow {}
