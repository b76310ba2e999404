/// A person in the namespace that supervisors, officers and assessors share; no value carries more of one.
public enum Person {}
