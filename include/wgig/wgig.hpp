// All of wgig: one include.
#pragma once

#include <wgig/classify/classify.hpp>
#include <wgig/classify/subject_index.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/format.hpp>
#include <wgig/core/json.hpp>
#include <wgig/draft/criteria.hpp>
#include <wgig/record/problem.hpp>
#include <wgig/record/record.hpp>
#include <wgig/record/store.hpp>
#include <wgig/record/timeline.hpp>
#include <wgig/report/dossier.hpp>
#include <wgig/role/statement.hpp>
#include <wgig/source/fact.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/segment.hpp>
