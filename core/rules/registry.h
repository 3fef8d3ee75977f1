// Every rule by name; registry.cpp lists them once more in a table sorted by id. A meta test holds both to
// the files.
#pragma once

#include "core/rules/rule.h"

namespace nianbao::rules {

extern const Rule batch_twin;
extern const Rule cross_carry;
extern const Rule cross_copied;
extern const Rule cross_growth;
extern const Rule cross_statement;
extern const Rule cross_stock;
extern const Rule cross_text_table;
extern const Rule date_deadline;
extern const Rule date_malformed;
extern const Rule date_period;
extern const Rule date_plan;
extern const Rule date_year;
extern const Rule document_kind;
extern const Rule document_letter;
extern const Rule document_previous;
extern const Rule document_several;
extern const Rule document_title;
extern const Rule document_year;
extern const Rule format_outdated;
extern const Rule law_citation;
extern const Rule link_domain;
extern const Rule numbering_sequence;
extern const Rule outline_aspects;
extern const Rule outline_declared;
extern const Rule privacy_personal;
extern const Rule privacy_secret;
extern const Rule section_duplicate;
extern const Rule section_empty;
extern const Rule section_extra;
extern const Rule section_missing;
extern const Rule section_order;
extern const Rule section_substance;
extern const Rule section_title;
extern const Rule stat_conflict;
extern const Rule stat_count;
extern const Rule stat_derived;
extern const Rule stat_growth;
extern const Rule stat_impossible;
extern const Rule stat_missing;
extern const Rule stat_percent;
extern const Rule stat_sum;
extern const Rule table_balance;
extern const Rule table_blank;
extern const Rule table_cell;
extern const Rule table_label;
extern const Rule table_missing;
extern const Rule table_plausible;
extern const Rule table_shape;
extern const Rule table_total;
extern const Rule text_annotation;
extern const Rule text_character;
extern const Rule text_digits;
extern const Rule text_duplicate;
extern const Rule text_furniture;
extern const Rule text_issuer;
extern const Rule text_mojibake;
extern const Rule text_name;
extern const Rule text_placeholder;
extern const Rule text_revision;
extern const Rule text_script;
extern const Rule text_typo;

}  // namespace nianbao::rules
