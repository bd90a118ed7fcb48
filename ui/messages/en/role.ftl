# What a person does here, and what they therefore see.
role-coordinator = Coordinator
role-advocate = Advocate
role-volunteer = Volunteer
role-sees-coordinator = Sees the families, people and dates of every city, coordinators’ notes, and A-numbers with a mask.
role-sees-advocate = Sees the legal record: A-numbers, dates, representation, legal notes.
role-sees-volunteer = Sees the families they accompany, without the legal detail.
