package vn.chiso.criteria.unitgroup;

import java.util.List;

/** Members as they are stored: one JSON value, always read and written as a whole. */
record GroupMembers(List<GroupMember> items) {}
