#pragma once

#include <QCoreApplication>

namespace xenoglot {

/// Carries tr() for the command line's texts, which belong to no class of their own.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(Text)
};

}  // namespace xenoglot
